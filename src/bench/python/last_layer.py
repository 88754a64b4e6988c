"""The constants of LastLayerTests and DisagreementTests: a Bayesian logistic regression by Newton, and BALD, with numpy."""
import numpy as np
print(np.__version__)
D=np.array([[1.0,0.5],[-0.3,2.0],[0.7,-1.1],[-1.5,0.2]]); y=np.array([1,0,1,0.25]); lam=2.0
w=np.zeros(2)
for _ in range(50):
    p=1/(1+np.exp(-D@w)); g=lam*w+D.T@(p-y); H=lam*np.eye(2)+(D*(p*(1-p))[:,None]).T@D
    w=w-np.linalg.solve(H,g)
p=1/(1+np.exp(-D@w)); H=lam*np.eye(2)+(D*(p*(1-p))[:,None]).T@D
x=np.array([0.4,-0.9]); v=x@np.linalg.solve(H,x); m=w@x
print(repr(w), np.log(np.linalg.det(H)), v, m, 1/(1+np.exp(-m/np.sqrt(1+np.pi*v/8))))
h=lambda p:-(p*np.log(p)+(1-p)*np.log(1-p))
ps=np.array([.9,.2,.6]); print(h(ps.mean())-h(ps).mean())
